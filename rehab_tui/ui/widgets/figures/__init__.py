"""Draws people at their exercises: poses as joints, joints as shapes, shapes as cells of the terminal."""
