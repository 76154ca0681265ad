# Chill Ajar for the terminal. `make run` tries it out, `make test` tests it; both install what is missing first.

PACKAGES = libncurses-dev libcurl4-openssl-dev libsqlite3-dev libsodium-dev libcrypt-dev libchafa-dev \
           libglib2.0-dev libjpeg62-turbo-dev libpng-dev libqrencode-dev pkg-config ncurses-term
BENCH_PACKAGES = less newsboat tig neomutt git wrk curl
ENDURANCE_PACKAGES = curl patch python3 python3-venv

SWIFT_RELEASE = swift build -c release --static-swift-stdlib
MISSING = $(strip $(foreach package,$(1),$(shell dpkg-query -W -f='$${db:Status-Status}' $(package) 2>/dev/null | grep -qx installed || echo $(package))))

.PHONY: help run build install uninstall deb test endurance simulate gallery bench format lint packages planted-faults bench-packages endurance-packages clean

help:
	@echo 'make run      build the program and open its demo, with a server and data of its own'
	@echo 'make build    build chillajar and chillajar-server into .build/release'
	@echo 'make install  build, and install both programs with manual, completions, themes and a unit for systemd'
	@echo '              (PREFIX=/usr/local, DESTDIR is honoured); make deb makes a Debian package of them'
	@echo 'make test     build and run the tests; make endurance those that take minutes'
	@echo 'make simulate runs ten thousand histories of the client by their seeds; make planted-faults shows that tests find defects'
	@echo 'make bench    measure the client beside newsboat, less, tig and neomutt, the server beside the classic platform'
	@echo 'make gallery  write every moment of every screen as it looks, in four sizes and three themes, to .build/gallery'
	@echo 'make format   format the sources; make lint checks them'

run: build
	@.build/release/chillajar demo

build: packages
	$(SWIFT_RELEASE) --product chillajar-server
	$(SWIFT_RELEASE) --product chillajar

# What is generated comes from the program itself, so that it is never older.
PREFIX = /usr/local
BINDIR = $(PREFIX)/bin
MANDIR = $(PREFIX)/share/man
BASHDIR = $(PREFIX)/share/bash-completion/completions
ZSHDIR = $(PREFIX)/share/zsh/site-functions
FISHDIR = $(PREFIX)/share/fish/vendor_completions.d
THEMEDIR = $(PREFIX)/share/chillajar/themes
UNITDIR = $(PREFIX)/lib/systemd/system
RELEASE = .build/release

install: build
	install -d $(addprefix $(DESTDIR),$(BINDIR) $(MANDIR)/man1 $(BASHDIR) $(ZSHDIR) $(FISHDIR) $(THEMEDIR) $(UNITDIR))
	install -m 755 -s $(RELEASE)/chillajar $(RELEASE)/chillajar-server $(DESTDIR)$(BINDIR)
	install -m 644 themes/*.toml $(DESTDIR)$(THEMEDIR)
	$(RELEASE)/chillajar buat-man > $(DESTDIR)$(MANDIR)/man1/chillajar.1
	$(RELEASE)/chillajar-server buat-man > $(DESTDIR)$(MANDIR)/man1/chillajar-server.1
	$(RELEASE)/chillajar --generate-completion-script bash | sed "1{/^#!/d}" > $(DESTDIR)$(BASHDIR)/chillajar
	$(RELEASE)/chillajar --generate-completion-script zsh > $(DESTDIR)$(ZSHDIR)/_chillajar
	$(RELEASE)/chillajar --generate-completion-script fish > $(DESTDIR)$(FISHDIR)/chillajar.fish
	$(RELEASE)/chillajar-server config systemd --program $(BINDIR)/chillajar-server > $(DESTDIR)$(UNITDIR)/chillajar.service
	chmod 644 $(addprefix $(DESTDIR),$(INSTALLED_FILES))

INSTALLED_FILES = $(MANDIR)/man1/chillajar.1 $(MANDIR)/man1/chillajar-server.1 $(BASHDIR)/chillajar $(ZSHDIR)/_chillajar $(FISHDIR)/chillajar.fish \
                  $(UNITDIR)/chillajar.service

# Settings, data and accounts stay.
uninstall:
	rm -f $(addprefix $(DESTDIR),$(BINDIR)/chillajar $(BINDIR)/chillajar-server $(INSTALLED_FILES))
	rm -rf $(DESTDIR)$(PREFIX)/share/chillajar

deb: build
	.ci/deb

# In two runs: the server's tests keep both processors busy, and some of the client's wait for a terminal or a network with a
# deadline.
SERVER_TESTS = PlatformServerTests|chillajar_serverTests

test: packages
	SWIFT_BACKTRACE=enable=no swift test --skip '$(SERVER_TESTS)' --skip Endurance
	SWIFT_BACKTRACE=enable=no swift test --skip-build --filter '$(SERVER_TESTS)' --skip Endurance

# The second lane: ten thousand histories of the client's engine, a network full of faults, races, kills in mid-traffic, power cuts,
# hostile requests made from the OpenAPI document.
endurance: packages endurance-packages simulate
	SWIFT_BACKTRACE=enable=no swift test --no-parallel --filter Endurance
	.ci/fuzz

# Defects that the tests must find.
planted-faults: packages endurance-packages
	.ci/planted-faults

# Every history is one seed; one that fails prints how to replay it. Planted faults show that the invariants catch them.
SIMULATION = .build/release/Simulation
simulate: packages
	$(SWIFT_RELEASE) --product Simulation
	$(SIMULATION) --all-faults
	$(SIMULATION) --seeds 1-5000 & first=$$!; $(SIMULATION) --seeds 5001-10000 && wait $$first

# Every moment of every screen, to be looked at: `cat .build/gallery/sesi-80x24-chill.ans` in a window of that size.
gallery: packages
	CHILLAJAR_GALLERY=$(CURDIR)/.build/gallery swift test --filter ScreenGalleryTests

bench: build bench-packages
	$(SWIFT_RELEASE) --product Benchmarks
	@.build/release/Benchmarks

format:
	swift format format --in-place --recursive --parallel Package.swift Sources Tests

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

packages:
	@$(call install,$(call MISSING,$(PACKAGES)))

endurance-packages:
	@$(call install,$(call MISSING,$(ENDURANCE_PACKAGES)))

bench-packages:
	@$(call install,$(call MISSING,$(BENCH_PACKAGES)))

clean:
	swift package clean

# Installs packages when root; else prints the one command that does, and stops.
define install
	if [ -z '$(1)' ]; then :; \
	elif [ "$$(id -u)" = 0 ]; then \
	  echo 'Installing: $(1)'; \
	  apt-get -o DPkg::Lock::Timeout=400 update -qq && \
	  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=400 install -y -qq --no-install-recommends $(1) >/dev/null; \
	else \
	  echo 'Debian packages are missing. Install them with:'; \
	  echo '  sudo apt-get install $(1)'; \
	  exit 1; \
	fi
endef
