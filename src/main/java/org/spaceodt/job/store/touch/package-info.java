/** What jobs have done with one object. */
package org.spaceodt.job.store.touch;
