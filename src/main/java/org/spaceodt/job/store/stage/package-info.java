/** Jobs by stages in the store: their stages, who decided what about them, and what that changes of the items. */
package org.spaceodt.job.store.stage;
