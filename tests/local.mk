# Unit tests, one a module: tests/S-test from tests/S-test.c, linked with the
# library and without ncurses. They speak TAP, so each test counts.
unit_tests = \
	%D%/app-test \
	%D%/arena-test \
	%D%/audit-test \
	%D%/basemap-test \
	%D%/battle_order-test \
	%D%/bindings-test \
	%D%/cache-test \
	%D%/campaign-test \
	%D%/card-test \
	%D%/catalogue-test \
	%D%/charset-test \
	%D%/choices-test \
	%D%/clip-test \
	%D%/coastline-test \
	%D%/colour-test \
	%D%/config_file-test \
	%D%/counters-test \
	%D%/counting-test \
	%D%/csv-test \
	%D%/cut-test \
	%D%/datadir-test \
	%D%/date-test \
	%D%/datum-test \
	%D%/deferred-test \
	%D%/dots-test \
	%D%/draft_file-test \
	%D%/epsg-test \
	%D%/error-test \
	%D%/extent-test \
	%D%/fill-test \
	%D%/find-test \
	%D%/fold-test \
	%D%/furniture-test \
	%D%/generalise-test \
	%D%/geodesic-test \
	%D%/graticule-test \
	%D%/greeting-test \
	%D%/grid-test \
	%D%/ground-test \
	%D%/help-test \
	%D%/hosts-test \
	%D%/ids-test \
	%D%/json-test \
	%D%/json_position-test \
	%D%/key-test \
	%D%/keymap-test \
	%D%/keyscript-test \
	%D%/labels-test \
	%D%/language-test \
	%D%/layer-test \
	%D%/layout-test \
	%D%/legend-test \
	%D%/lettering-test \
	%D%/manifest-test \
	%D%/memory-test \
	%D%/mosaic-test \
	%D%/mouse-report-test \
	%D%/mouse-test \
	%D%/names-test \
	%D%/nearest-test \
	%D%/number-test \
	%D%/once-test \
	%D%/options-test \
	%D%/outline-test \
	%D%/output-test \
	%D%/painter-test \
	%D%/panel-test \
	%D%/parallel-test \
	%D%/path-test \
	%D%/plain-test \
	%D%/play-test \
	%D%/playback-test \
	%D%/pointer-test \
	%D%/program-test \
	%D%/projection-test \
	%D%/projection_choice-test \
	%D%/prompt-test \
	%D%/pure-test \
	%D%/reader-fault-test \
	%D%/reader-test \
	%D%/relief-test \
	%D%/scale-test \
	%D%/scene-test \
	%D%/settings-test \
	%D%/shapefile-test \
	%D%/show-test \
	%D%/situation-test \
	%D%/speech-test \
	%D%/start-test \
	%D%/stroke-test \
	%D%/svg-test \
	%D%/table-test \
	%D%/text-test \
	%D%/thread-test \
	%D%/theme-test \
	%D%/time-test \
	%D%/timeline-test \
	%D%/tint-test \
	%D%/title-test \
	%D%/track-test \
	%D%/trail-test \
	%D%/viewport-test \
	%D%/views-test \
	%D%/when-test \
	%D%/words-test

# The program in a pty, whose other end libvterm keeps the screen of.
terminal_tests = \
	%D%/program-test \
	%D%/terminal-gestures-test \
	%D%/terminal-language-test \
	%D%/terminal-mouse-test \
	%D%/terminal-print-test \
	%D%/terminal-settings-test \
	%D%/terminal-signal-test \
	%D%/terminal-size-test \
	%D%/terminal-test
terminal_sources = \
	%D%/program.c \
	%D%/program.h \
	%D%/shell.c \
	%D%/shell.h \
	%D%/terminal-wait.c \
	%D%/terminal.c \
	%D%/terminal.h \
	%D%/vterm-text.c \
	%D%/vterm-text.h
terminal_libs = $(library_libs) $(CMOCKA_LIBS) $(VTERM_LIBS) $(PTY_LIBS)
%C%_terminal_gestures_test_SOURCES = %D%/terminal-gestures-test.c \
	$(terminal_sources)
%C%_terminal_gestures_test_LDADD = $(terminal_libs)
%C%_terminal_language_test_SOURCES = %D%/terminal-language-test.c \
	$(terminal_sources)
%C%_terminal_language_test_LDADD = $(terminal_libs)
%C%_terminal_mouse_test_SOURCES = %D%/terminal-mouse-test.c \
	$(terminal_sources)
%C%_terminal_mouse_test_LDADD = $(terminal_libs)
%C%_terminal_print_test_SOURCES = %D%/terminal-print-test.c \
	$(terminal_sources)
%C%_terminal_print_test_LDADD = $(terminal_libs)
%C%_terminal_settings_test_SOURCES = %D%/terminal-settings-test.c \
	$(terminal_sources)
%C%_terminal_settings_test_LDADD = $(terminal_libs)
%C%_terminal_signal_test_SOURCES = %D%/terminal-signal-test.c \
	$(terminal_sources)
%C%_terminal_signal_test_LDADD = $(terminal_libs)
%C%_terminal_size_test_SOURCES = %D%/terminal-size-test.c $(terminal_sources)
%C%_terminal_size_test_LDADD = $(terminal_libs)
%C%_program_test_SOURCES = %D%/program-test.c %D%/program.c %D%/program.h
%C%_program_test_LDADD = $(CMOCKA_LIBS)
%C%_terminal_test_SOURCES = %D%/terminal-test.c $(terminal_sources)
%C%_terminal_test_LDADD = $(terminal_libs)

# What the screen reads and writes needs no curses.
%C%_mouse_report_test_SOURCES = %D%/mouse-report-test.c \
	src/screen/mouse.c \
	src/screen/mouse.h
%C%_painter_test_SOURCES = %D%/painter-test.c \
	src/screen/brush.c \
	src/screen/brush.h \
	src/screen/bytes.c \
	src/screen/bytes.h \
	src/screen/chain.c \
	src/screen/chain.h \
	src/screen/coats.c \
	src/screen/coats.h \
	src/screen/cursor.c \
	src/screen/cursor.h \
	src/screen/painter.c \
	src/screen/painter.h \
	src/screen/pen.c \
	src/screen/pen.h \
	src/screen/shift.c \
	src/screen/shift.h \
	src/screen/showable.c \
	src/screen/showable.h
%C%_painter_test_LDADD = $(terminal_libs)

# Shell tests speak by their exit status; 77 is a skip.
script_tests = \
	%D%/check.sh \
	%D%/contact-sheet.sh \
	%D%/example.sh \
	%D%/format.sh \
	%D%/golden.sh \
	%D%/language.sh \
	%D%/land-exactness.sh \
	%D%/layering.sh \
	%D%/list.sh \
	%D%/manual.sh \
	%D%/open-tables.sh \
	%D%/positions.sh \
	%D%/properties.sh \
	%D%/readme.sh \
	%D%/settings.sh \
	%D%/shapes.sh \
	%D%/spoilt.sh \
	%D%/translations.sh

noinst_HEADERS += \
	%D%/app-driver.h \
	%D%/korea-scene.h \
	%D%/map-files.h \
	%D%/one-app.h \
	%D%/program.h \
	%D%/scratch.h \
	%D%/systems.h \
	%D%/test.h \
	%D%/told.h \
	%D%/written.h
EXTRA_DIST += %D%/gallery.sh %D%/data %D%/golden %D%/validator $(script_tests)

TEST_EXTENSIONS = .sh
SH_LOG_COMPILER = $(SHELL)
LOG_DRIVER = env AM_TAP_AWK='$(AWK)' $(SHELL) \
	$(top_srcdir)/build-aux/tap-driver.sh

# The same in every test, whatever the user's environment.
AM_TESTS_ENVIRONMENT = \
	unset LANG LANGUAGE LC_NUMERIC XDG_DATA_HOME XDG_DATA_DIRS; \
	XDG_CONFIG_HOME='$(abs_top_builddir)/%D%/home/none'; \
	XDG_STATE_HOME="$$XDG_CONFIG_HOME"; \
	export XDG_CONFIG_HOME XDG_STATE_HOME; \
	unset NO_COLOR CLICOLOR CLICOLOR_FORCE COLORTERM CDPATH; \
	LC_ALL=C.UTF-8 TZ=UTC COLUMNS=80 LINES=24 TERM=xterm-256color; \
	HOME='$(abs_top_builddir)/%D%/home'; mkdir -p "$$HOME"; \
	CMOCKA_MESSAGE_OUTPUT=TAP; \
	CAMPAIGN_MAP='$(abs_top_builddir)/campaign-map'; \
	CAMPAIGN_MAP_DATADIR='$(abs_top_srcdir)'; \
	top_srcdir='$(abs_top_srcdir)' top_builddir='$(abs_top_builddir)'; \
	export LC_ALL TZ COLUMNS LINES TERM HOME CMOCKA_MESSAGE_OUTPUT \
		CAMPAIGN_MAP CAMPAIGN_MAP_DATADIR top_srcdir top_builddir;

if HAVE_TESTS
check_PROGRAMS += $(unit_tests) $(terminal_tests) %D%/compare-dots
TESTS += $(unit_tests) $(terminal_tests) $(script_tests)
else
check-local:
	@echo 'The tests need cmocka 1.1.5 and libvterm 0.1.4, or later.'
	@echo 'Install them with: ./bootstrap --tests'
	@exit 1
endif

# Of the unit tests, which have no LDADD of their own.
LDADD = $(library_libs) $(CMOCKA_LIBS)
%C%_compare_dots_LDADD = libcampaign-map.a $(JANSSON_LIBS)

clean-local:
	rm -rf %D%/home
