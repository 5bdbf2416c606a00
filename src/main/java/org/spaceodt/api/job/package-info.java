/** Jobs of every kind over HTTP: looked at, watched, told what to do, undone. */
package org.spaceodt.api.job;
