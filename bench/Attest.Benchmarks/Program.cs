using Attest.Benchmarks;
using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(ResolverBenchmarks).Assembly).Run(args);
