"""Run by `make bench`: what the real catalogue holds, what ten years of figures cost, how a build grows."""

import build
import catalogue
import figures

catalogue.main()
print()
figures.main()
print()
build.main()
