"""Signs that make a line worth a look at its encoding."""

import re

# A line in an old encoding has one of these signs or pairs; true Vietnamese hardly ever: most texts are
# passed over at once. A pair is looked for by its second sign, the rarer one: that is many times faster.
SUSPECT = re.compile("[\u0080-\u009f\u00a1-\u00bfÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]")
SUSPECT_PAIR = re.compile("[À-ÿ](?<=[a-z][À-Þ]|[aeAE][À-ÿ]|[oO][ÂÃÕÙâãõù]|[uyUY][ÕÙõù]|[ôÔ][ÕÙõù])")
