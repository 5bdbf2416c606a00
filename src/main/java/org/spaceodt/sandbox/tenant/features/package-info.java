/** Call queues, hunt groups, auto attendants, virtual lines and virtual extensions. */
package org.spaceodt.sandbox.tenant.features;
