/** Jobs: run, watched, moved, shown and undone. */
package org.spaceodt.cli.job;
