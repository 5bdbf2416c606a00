/** How many jobs there are, for whoever watches a server. */
package org.spaceodt.job.store.count;
