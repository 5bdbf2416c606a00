/** Keys of scripts, made, listed and revoked on the command line. */
package org.spaceodt.cli.keys;
