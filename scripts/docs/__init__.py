"""The documentation: its blocks are run, and pages are made from the declarations."""
