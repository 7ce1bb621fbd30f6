koreadir = $(pkgdatadir)/data/korea-1945

dist_korea_DATA = \
	%D%/korea-1945/datapackage.json \
	%D%/korea-1945/events.csv \
	%D%/korea-1945/figures.csv \
	%D%/korea-1945/places.csv \
	%D%/korea-1945/sources.csv \
	%D%/korea-1945/tracks.csv \
	%D%/korea-1945/units.csv
