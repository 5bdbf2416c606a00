/** Tables of locations. */
package org.spaceodt.cli.location;
