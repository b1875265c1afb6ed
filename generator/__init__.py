"""The generator of a commune's transparency site: text on disk becomes a site."""
