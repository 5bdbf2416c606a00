/** {@code jobs verify}: what is still so of what jobs did. */
package org.spaceodt.cli.job.verify;
