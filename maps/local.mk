mapsdir = $(pkgdatadir)/maps

dist_maps_DATA = \
	%D%/README.md \
	%D%/COPYING.GPL-3.0 \
	%D%/COPYING.LGPL-3.0 \
	%D%/basemap.csv \
	%D%/border_f.shp \
	%D%/border_f.shx \
	%D%/border_f.dbf \
	%D%/border_f.prj \
	%D%/border_f.cpg \
	%D%/border_i.shp \
	%D%/border_i.shx \
	%D%/border_i.dbf \
	%D%/border_i.prj \
	%D%/border_i.cpg \
	%D%/coast_f.shp \
	%D%/coast_f.shx \
	%D%/coast_f.dbf \
	%D%/coast_f.prj \
	%D%/coast_f.cpg \
	%D%/coast_h.shp \
	%D%/coast_h.shx \
	%D%/coast_h.dbf \
	%D%/coast_h.prj \
	%D%/coast_h.cpg \
	%D%/coast_i.shp \
	%D%/coast_i.shx \
	%D%/coast_i.dbf \
	%D%/coast_i.prj \
	%D%/coast_i.cpg \
	%D%/coast_k.shp \
	%D%/coast_k.shx \
	%D%/coast_k.dbf \
	%D%/coast_k.prj \
	%D%/coast_k.cpg \
	%D%/coast_l.shp \
	%D%/coast_l.shx \
	%D%/coast_l.dbf \
	%D%/coast_l.prj \
	%D%/coast_l.cpg \
	%D%/ne_places.shp \
	%D%/ne_places.shx \
	%D%/ne_places.dbf \
	%D%/ne_places.prj \
	%D%/ne_places.cpg \
	%D%/ne_rivers.shp \
	%D%/ne_rivers.shx \
	%D%/ne_rivers.dbf \
	%D%/ne_rivers.prj \
	%D%/ne_rivers.cpg \
	%D%/rivers_f.shp \
	%D%/rivers_f.shx \
	%D%/rivers_f.dbf \
	%D%/rivers_f.prj \
	%D%/rivers_f.cpg \
	%D%/rivers_i.shp \
	%D%/rivers_i.shx \
	%D%/rivers_i.dbf \
	%D%/rivers_i.prj \
	%D%/rivers_i.cpg \
	%D%/etopo5.hdr \
	%D%/etopo5.raw \
	%D%/srtm2min.hdr \
	%D%/srtm2min.raw

EXTRA_DIST += \
	%D%/recipe/build-maps.sh \
	%D%/recipe/gshhg2geojson.py \
	%D%/recipe/codes2metres.py
