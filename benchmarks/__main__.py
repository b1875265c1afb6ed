"""Run by `make bench`: what the catalogue holds, what checks, figures, imports, builds and more cost."""

import build
import catalogue
import checking
import figures
import first_screen
import imports
import reading
import review

catalogue.main()
print()
checking.main()
print()
figures.main()
print()
imports.main()
print()
review.main()
print()
build.main()
print()
reading.main()
print()
first_screen.main()
