package main

import (
	"os"
	"os/signal"
	"sync"
	"syscall"

	"capgap/pack"
)

// interruption is what Ctrl-C and SIGTERM do to a run: until something is
// written they end it at once; then the writing ends, with nothing left behind.
type interruption struct {
	mu      sync.Mutex
	writing bool
	done    chan struct{} // closed by the signal
}

// untilStopped does a command's work and returns its error, or that it was
// interrupted. A panic of the work is returned as a bug.
func (i *interruption) untilStopped(work func() error) error {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	defer signal.Stop(signals)
	i.done = make(chan struct{})
	ended := make(chan error, 1)
	go func() {
		var err error
		defer func() {
			if x := recover(); x != nil {
				err = bug(x)
			}
			ended <- err
		}()
		err = work()
	}()
	select {
	case err := <-ended:
		return err
	case <-signals:
	}
	close(i.done)
	i.mu.Lock() // from here on no writing begins
	if i.writing {
		return <-ended
	}
	return outputFailure(pack.ErrInterrupted)
}

// writes says that something is written from now on, and returns what a signal
// closes.
func (i *interruption) writes() <-chan struct{} {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.writing = true
	return i.done
}
