/** {@code plans}: what is done with plans that are kept, beside applying them. */
package org.spaceodt.cli.plan;
