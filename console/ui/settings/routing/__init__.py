"""How the desk deals out tickets: what is dealt, what weighs how much, and a try on the last ones."""
