"""The calendar, one day, and the forms of its entries."""
