/** What commands say of what no row may touch. */
package org.spaceodt.cli.protection;
