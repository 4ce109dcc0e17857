"""The templates of the desk in the settings: listed by language, written and tried for a person."""
