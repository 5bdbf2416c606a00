/** Messages about jobs, tried out. */
package org.spaceodt.cli.notice;
