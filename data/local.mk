koreadir = $(pkgdatadir)/data/korea-1945

dist_korea_DATA = \
	%D%/korea-1945/datapackage.json \
	%D%/korea-1945/events.csv \
	%D%/korea-1945/figures.csv \
	%D%/korea-1945/places.csv \
	%D%/korea-1945/sources.csv \
	%D%/korea-1945/tracks.csv \
	%D%/korea-1945/units.csv

# The smallest campaign that plays, to begin one's own with.
exampledir = $(pkgdatadir)/data/example

dist_example_DATA = \
	%D%/example/datapackage.json \
	%D%/example/events.csv \
	%D%/example/figures.csv \
	%D%/example/places.csv \
	%D%/example/sources.csv \
	%D%/example/tracks.csv \
	%D%/example/units.csv
