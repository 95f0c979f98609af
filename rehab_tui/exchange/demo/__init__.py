"""The sample diary of fourteen weeks."""
