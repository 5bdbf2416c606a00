/** The simulated tenant as a program of its own. */
package org.spaceodt.cli.sandbox;
