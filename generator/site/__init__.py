"""The site plan (path, inputs, how it is made), building aside, incremental builds.

Every output file of the project is an entry of the plan; full and incremental
builds, the manifest and editions all work from it.
"""
