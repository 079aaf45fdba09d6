"""How fast is resoft beside what one would use instead? Suites of measurements, run by hand."""
