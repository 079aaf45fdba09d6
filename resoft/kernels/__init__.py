"""How does the generated code of a loss come to the data? By name, in the fastest target."""
