# The translations, po/LANGUAGE.po, are made into what gettext reads, in the
# folders that it wants, so that the program in the build tree finds its own.
EXTRA_DIST += %D%/ko.po %D%/ru.po

kodir = $(localedir)/ko/LC_MESSAGES
rudir = $(localedir)/ru/LC_MESSAGES
if ENABLE_NLS
nodist_ko_DATA = %D%/ko/LC_MESSAGES/campaign-map.mo
nodist_ru_DATA = %D%/ru/LC_MESSAGES/campaign-map.mo
CLEANFILES += $(nodist_ko_DATA) $(nodist_ru_DATA)
endif

make_translation = $(AM_V_GEN)$(MKDIR_P) $(@D) && $(MSGFMT) -o $@
%D%/ko/LC_MESSAGES/campaign-map.mo: %D%/ko.po
	$(make_translation) $(srcdir)/%D%/ko.po
%D%/ru/LC_MESSAGES/campaign-map.mo: %D%/ru.po
	$(make_translation) $(srcdir)/%D%/ru.po

# All texts of the sources, which need no list.
texts = $(abs_builddir)/%D%/campaign-map.pot
extract-texts:
	@$(MKDIR_P) %D% && cd $(srcdir) && \
	find src -name '*.[ch]' -print | LC_ALL=C sort | xgettext -f - \
		--from-code=UTF-8 --add-location=file --add-comments=: \
		-k -k_ -kN_ -kC_:1c,2 -kNC_:1c,2 -ktranslate_count:1,2 \
		--flag=_:1:pass-c-format --flag=N_:1:pass-c-format \
		--flag=C_:2:pass-c-format --flag=NC_:2:pass-c-format \
		--flag=translate_count:1:pass-c-format \
		--flag=translate_count:2:pass-c-format \
		--flag=error_set:2:c-format \
		--package-name=$(PACKAGE) --no-wrap -o $(texts)
CLEANFILES += %D%/campaign-map.pot

# Brings the translations up to the sources: what is new is empty, and what is
# gone goes.
update-po: extract-texts
	@cd $(srcdir)/%D% && for po in *.po; do \
		msgmerge -q -N -U --backup=none --no-wrap $$po $(texts) && \
		msgattrib --no-obsolete --no-wrap -o $$po $$po && \
		echo "$$po: $$(msgfmt --statistics -o /dev/null $$po 2>&1)" || \
		exit; done

# Fails on a text that is not translated, or only nearly.
check-po: extract-texts
	@cd $(srcdir)/%D% && for po in *.po; do \
		msgfmt --check-format --check-domain -o /dev/null $$po && \
		msgcmp $$po $(texts) || exit; done

.PHONY: check-po extract-texts update-po
