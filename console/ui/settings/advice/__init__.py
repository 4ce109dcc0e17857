"""How a desk asks its experts, and which solved tickets are reviewed."""
