"""How Chromium is started wherever pages are measured or tested."""

# Without a screen, and asking nobody else for anything. Every start has a profile of its own by itself.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
