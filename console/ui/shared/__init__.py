"""What every screen is made of: colours, fonts, icons, controls, states."""
