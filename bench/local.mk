# Programs that measure; built and run by "make bench" alone.
bench_programs = \
	%D%/frame-bench \
	%D%/bytes-bench \
	%D%/play-bench \
	%D%/scale-bench \
	%D%/world-bench \
	%D%/terminal-bench

EXTRA_PROGRAMS += $(bench_programs) %D%/floor %D%/frame-count
CLEANFILES += $(bench_programs) %D%/floor %D%/frame-count

measuring = %D%/measure.c %D%/measure.h %D%/report.c %D%/report.h

# The floor under a start: the program's libraries and nothing else.
%C%_floor_CFLAGS = $(AM_CFLAGS) $(PROJ_CFLAGS) $(SHAPELIB_CFLAGS) \
	$(JANSSON_CFLAGS) $(UTF8PROC_CFLAGS) $(NCURSESW_CFLAGS)
%C%_floor_LDADD = $(library_libs) $(NCURSESW_LIBS)
%C%_frame_bench_SOURCES = %D%/frame-bench.c $(measuring) %D%/subject.c \
	%D%/subject.h
%C%_frame_bench_LDADD = $(library_libs)
%C%_bytes_bench_SOURCES = %D%/bytes-bench.c $(measuring) %D%/subject.c \
	%D%/subject.h src/screen/brush.c src/screen/bytes.c \
	src/screen/chain.c src/screen/coats.c src/screen/cursor.c \
	src/screen/painter.c src/screen/pen.c \
	src/screen/shift.c src/screen/showable.c
%C%_bytes_bench_LDADD = $(library_libs)
%C%_frame_count_SOURCES = %D%/frame-count.c %D%/subject.c %D%/subject.h
%C%_frame_count_LDADD = $(library_libs)
%C%_play_bench_SOURCES = %D%/play-bench.c %D%/measure.c %D%/measure.h \
	%D%/session.c %D%/session.h %D%/subject.h
%C%_play_bench_LDADD = $(library_libs) -lutil
%C%_scale_bench_SOURCES = %D%/scale-bench.c %D%/scale-campaign.c \
	%D%/scale-campaign.h $(measuring)
%C%_scale_bench_LDADD = $(library_libs)
%C%_world_bench_SOURCES = %D%/world-bench.c $(measuring) %D%/subject.c \
	%D%/subject.h
%C%_world_bench_LDADD = $(library_libs)
%C%_terminal_bench_SOURCES = %D%/terminal-bench.c $(measuring) %D%/session.c \
	%D%/session.h %D%/subject.c %D%/subject.h
%C%_terminal_bench_LDADD = $(library_libs) -lutil

# Tells what is over its budget; with BENCH_FLAGS=--strict it fails then.
bench: all $(bench_programs) %D%/floor
	@for program in $(bench_programs); do \
		CAMPAIGN_MAP_DATADIR='$(abs_top_srcdir)' ./$$program \
			$(BENCH_FLAGS) || status=1; \
	done; exit $${status-0}

# Instructions of a frame, counted by callgrind: what they are compared with
# stands in instructions.txt.
instructions instructions-write: all %D%/frame-count
	@CAMPAIGN_MAP_DATADIR='$(abs_top_srcdir)' \
	$(SHELL) $(srcdir)/%D%/instructions.sh '$(srcdir)/%D%/instructions.txt' \
		'$(CC)' '$(CFLAGS)' $@

EXTRA_DIST += %D%/README.md %D%/instructions.sh %D%/instructions.txt

.PHONY: bench instructions instructions-write
