"""The rules of the verdict, one entry each, and how a day is judged by them."""
