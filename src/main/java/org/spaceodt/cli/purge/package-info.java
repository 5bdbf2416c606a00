/** What is old is looked at and removed. */
package org.spaceodt.cli.purge;
