/** Who the credentials belong to. */
package org.spaceodt.cli.identity;
