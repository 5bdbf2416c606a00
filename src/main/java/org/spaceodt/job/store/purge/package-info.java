/** What is old in the store: looked at, and removed when somebody asks for it. */
package org.spaceodt.job.store.purge;
