"""Run by `make bench`: what the real catalogue holds and costs, then how a build grows with its records."""

import build
import catalogue

catalogue.main()
print()
build.main()
