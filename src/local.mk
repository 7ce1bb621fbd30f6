# All but the screen and main.c is one library, which the unit tests link
# without ncurses: a stray call of curses does not link.
noinst_LIBRARIES += libcampaign-map.a

libcampaign_map_a_SOURCES = \
	%D%/app/app.h \
	%D%/app/nearest.c \
	%D%/app/nearest.h \
	%D%/app/option_values.c \
	%D%/app/option_values.h \
	%D%/app/options.c \
	%D%/app/options.h \
	%D%/app/play.c \
	%D%/app/play.h \
	%D%/app/projection_choice.c \
	%D%/app/projection_choice.h \
	%D%/base/array.h \
	%D%/base/date.c \
	%D%/base/date.h \
	%D%/base/error.c \
	%D%/base/error.h \
	%D%/base/key.c \
	%D%/base/key.h \
	%D%/base/memory.c \
	%D%/base/memory.h \
	%D%/base/number.c \
	%D%/base/text.c \
	%D%/base/text.h \
	%D%/basemap/basemap.c \
	%D%/basemap/basemap.h \
	%D%/basemap/catalogue.c \
	%D%/basemap/catalogue.h \
	%D%/basemap/layer.c \
	%D%/basemap/layer.h \
	%D%/basemap/relief.c \
	%D%/basemap/relief.h \
	%D%/basemap/relief_file.c \
	%D%/basemap/relief_file.h \
	%D%/basemap/relief_level.c \
	%D%/basemap/relief_level.h \
	%D%/basemap/shapefile.c \
	%D%/basemap/shapefile.h \
	%D%/basemap/stream.c \
	%D%/basemap/stream.h \
	%D%/campaign/arena.c \
	%D%/campaign/arena.h \
	%D%/campaign/campaign.c \
	%D%/campaign/campaign.h \
	%D%/campaign/csv.c \
	%D%/campaign/csv.h \
	%D%/campaign/event_table.c \
	%D%/campaign/fault.c \
	%D%/campaign/fault.h \
	%D%/campaign/folder.c \
	%D%/campaign/folder.h \
	%D%/campaign/ids.c \
	%D%/campaign/ids.h \
	%D%/campaign/json_position.c \
	%D%/campaign/json_position.h \
	%D%/campaign/manifest.c \
	%D%/campaign/manifest.h \
	%D%/campaign/manifest_map.c \
	%D%/campaign/manifest_map.h \
	%D%/campaign/manifest_value.c \
	%D%/campaign/manifest_value.h \
	%D%/campaign/node.c \
	%D%/campaign/node.h \
	%D%/campaign/reader.c \
	%D%/campaign/reader.h \
	%D%/campaign/reading.c \
	%D%/campaign/reading.h \
	%D%/campaign/tables.c \
	%D%/campaign/tables.h \
	%D%/campaign/track.c \
	%D%/campaign/track.h \
	%D%/campaign/track_table.c \
	%D%/campaign/unit_table.c \
	%D%/campaign/words.c \
	%D%/campaign/words.h \
	%D%/geometry/clip.c \
	%D%/geometry/clip.h \
	%D%/geometry/extent.c \
	%D%/geometry/extent.h \
	%D%/geometry/geodesic.c \
	%D%/geometry/geodesic.h \
	%D%/geometry/point.h \
	%D%/output/ansi.c \
	%D%/output/ansi.h \
	%D%/output/json.c \
	%D%/output/json.h \
	%D%/output/table.c \
	%D%/output/table.h \
	%D%/output/text.c \
	%D%/output/text.h \
	%D%/playback/playback.c \
	%D%/playback/playback.h \
	%D%/playback/situation.c \
	%D%/playback/situation.h \
	%D%/playback/timeline.c \
	%D%/playback/timeline.h \
	%D%/projection/graticule.c \
	%D%/projection/graticule.h \
	%D%/projection/method.c \
	%D%/projection/method.h \
	%D%/projection/projection.c \
	%D%/projection/projection.h \
	%D%/projection/scale.c \
	%D%/projection/scale.h \
	%D%/projection/viewport.c \
	%D%/projection/viewport.h \
	%D%/raster/colour.c \
	%D%/raster/colour.h \
	%D%/raster/dots.c \
	%D%/raster/dots.h \
	%D%/raster/fill.c \
	%D%/raster/fill.h \
	%D%/raster/grid.c \
	%D%/raster/grid.h \
	%D%/raster/mosaic.c \
	%D%/raster/mosaic.h \
	%D%/raster/path.c \
	%D%/raster/path.h \
	%D%/raster/stroke.c \
	%D%/raster/stroke.h \
	%D%/scene/edge.c \
	%D%/scene/edge.h \
	%D%/scene/frame.c \
	%D%/scene/frame.h \
	%D%/scene/help.c \
	%D%/scene/ink.c \
	%D%/scene/ink.h \
	%D%/scene/layout.c \
	%D%/scene/legend.c \
	%D%/scene/legend.h \
	%D%/scene/margin.c \
	%D%/scene/margin.h \
	%D%/scene/page.c \
	%D%/scene/page.h \
	%D%/scene/panel.c \
	%D%/scene/panel.h \
	%D%/scene/place.c \
	%D%/scene/place.h \
	%D%/scene/scene.c \
	%D%/scene/scene.h \
	%D%/scene/symbol.c \
	%D%/scene/symbol.h \
	%D%/scene/terrain.c \
	%D%/scene/terrain.h \
	%D%/scene/theme.c \
	%D%/scene/theme.h \
	%D%/scene/trail.c \
	%D%/scene/trail.h \
	%D%/scene/words.c \
	%D%/scene/words.h

libcampaign_map_a_CFLAGS = $(AM_CFLAGS) $(PROJ_CFLAGS) $(SHAPELIB_CFLAGS) \
	$(JANSSON_CFLAGS) $(UTF8PROC_CFLAGS)

library_libs = libcampaign-map.a $(PROJ_LIBS) $(SHAPELIB_LIBS) \
	$(JANSSON_LIBS) $(UTF8PROC_LIBS) $(CSV_LIBS) $(MATH_LIBS)

bin_PROGRAMS += campaign-map

campaign_map_SOURCES = \
	%D%/app/main.c \
	%D%/screen/capabilities.c \
	%D%/screen/capabilities.h \
	%D%/screen/curses.h \
	%D%/screen/decoder.c \
	%D%/screen/decoder.h \
	%D%/screen/keycode.c \
	%D%/screen/keycode.h \
	%D%/screen/painter.c \
	%D%/screen/painter.h \
	%D%/screen/screen.c \
	%D%/screen/screen.h \
	%D%/screen/session.c \
	%D%/screen/session.h \
	%D%/screen/signals.c \
	%D%/screen/signals.h

campaign_map_CFLAGS = $(AM_CFLAGS) $(NCURSESW_CFLAGS)
campaign_map_LDADD = $(library_libs) $(NCURSESW_LIBS)
