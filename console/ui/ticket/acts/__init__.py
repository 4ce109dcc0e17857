"""Everything one can do to one ticket or many, as acts of the registry."""
