package analysis

import (
	"runtime"
	"sync"
)

// Crash is what a goroutine's panic becomes on its way to whoever waits for it,
// so that it ends the run as any other panic does and keeps its place.
type Crash struct {
	Value any       // what the goroutine panicked with
	Calls []uintptr // its calls, as runtime.Callers gives them
}

// NewCrash makes a Crash of a recovered value, nil of nil. Call it in the
// deferred function that recovers.
func NewCrash(value any) *Crash {
	if value == nil {
		return nil
	}
	calls := make([]uintptr, 64)
	return &Crash{Value: value, Calls: calls[:runtime.Callers(1, calls)]}
}

// crew works on tasks side by side.
type crew struct {
	group sync.WaitGroup
	once  sync.Once
	crash *Crash // of the first task that panicked
}

func (c *crew) do(task func()) {
	c.group.Go(func() {
		defer func() {
			if crash := NewCrash(recover()); crash != nil {
				c.once.Do(func() { c.crash = crash })
			}
		}()
		task()
	})
}

// wait ends when all tasks have.
func (c *crew) wait() {
	c.group.Wait()
	if c.crash != nil {
		panic(c.crash)
	}
}
