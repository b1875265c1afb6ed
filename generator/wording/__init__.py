"""Words, numbers, dates, money and durations as people here read them. Pure."""
