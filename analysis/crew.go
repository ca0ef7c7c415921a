package analysis

import "sync"

// crew works on tasks side by side. A panic in one of them is carried to
// whoever waits, so that it ends the run as any other does.
type crew struct {
	group    sync.WaitGroup
	once     sync.Once
	panicked any
}

func (c *crew) do(task func()) {
	c.group.Go(func() {
		defer func() {
			if x := recover(); x != nil {
				c.once.Do(func() { c.panicked = x })
			}
		}()
		task()
	})
}

// wait ends when all tasks have.
func (c *crew) wait() {
	c.group.Wait()
	if c.panicked != nil {
		panic(c.panicked)
	}
}
