# make demo   run the review on the samples and say where the reports are
# make test   run the tests
# make check  what CI runs: format, vet, staticcheck, tests with the race detector
# make bench  time reading, analysis and reports

export CGO_ENABLED ?= 0
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2

.PHONY: demo test check bench build

demo:
	go run ./cmd/capgap review samples/northwind/2026-q3 --as-of 2026-09-30 --out review-northwind --force

test:
	go test ./...

check:
	@test -z "$$(gofmt -l .)" || { echo "gofmt would change:"; gofmt -l .; exit 1; }
	go vet ./...
	go run $(STATICCHECK) ./...
	CGO_ENABLED=1 go test -race -timeout 20m ./...

bench:
	go test -run '^$$' -bench . -benchtime 1x ./...

build:
	go build -trimpath -ldflags '-s -w' -o capgap ./cmd/capgap
