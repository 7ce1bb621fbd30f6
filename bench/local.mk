# Programs that measure; built and run by "make bench" alone.
bench_programs =

EXTRA_PROGRAMS += $(bench_programs)
CLEANFILES += $(bench_programs)

bench: all $(bench_programs)
	@for program in $(bench_programs); do ./$$program || exit 1; done

.PHONY: bench
