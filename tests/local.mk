# Unit tests, one a module: tests/S-test from tests/S-test.c, linked with the
# library and without ncurses. They speak TAP, so each test counts.
unit_tests = \
	%D%/layout-test \
	%D%/scene-test \
	%D%/words-test

# Shell tests speak by their exit status; 77 is a skip.
script_tests = \
	%D%/layering.sh \
	%D%/land-exactness.sh

EXTRA_DIST += %D%/test.h $(script_tests)

TEST_EXTENSIONS = .sh
SH_LOG_COMPILER = $(SHELL)
LOG_DRIVER = env AM_TAP_AWK='$(AWK)' $(SHELL) \
	$(top_srcdir)/build-aux/tap-driver.sh

# The same in every test, whatever the user's environment.
AM_TESTS_ENVIRONMENT = \
	unset LANG LANGUAGE LC_NUMERIC XDG_DATA_HOME XDG_DATA_DIRS; \
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
check_PROGRAMS += $(unit_tests) %D%/compare-dots
TESTS += $(unit_tests) $(script_tests)
else
check-local:
	@echo 'The tests need cmocka 1.1.5 and libvterm 0.1.4, or later.'
	@echo 'Install them with: ./bootstrap --tests'
	@exit 1
endif

# Of the unit tests, which have no LDADD of their own.
LDADD = $(library_libs) $(CMOCKA_LIBS)
%C%_compare_dots_LDADD = $(JANSSON_LIBS)

clean-local:
	rm -rf %D%/home
