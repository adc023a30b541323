namespace Attest.Workflows.Evaluation;

/// <summary>The one-to-one pairing of the greatest total weight (Hungarian algorithm); pairs of weight 0 are left out.</summary>
public static class BestPairing
{
    /// <summary>For each row its column, or -1.</summary>
    public static int[] Of(double[][] weights, int columns)
    {
        var size = Math.Max(weights.Length, columns);
        double CostOf(int row, int column) => row < weights.Length && column < columns ? -weights[row][column] : 0;
        var (rowPrices, columnPrices, rowOf, comesFrom) = (new double[size + 1], new double[size + 1], new int[size + 1], new int[size + 1]);
        for (var row = 1; row <= size; row++)
        {
            rowOf[0] = row;
            var column = 0;
            var low = Enumerable.Repeat(double.PositiveInfinity, size + 1).ToArray();
            var isUsed = new bool[size + 1];
            do
            {
                isUsed[column] = true;
                var (nearest, step) = (0, double.PositiveInfinity);
                for (var other = 1; other <= size; other++)
                {
                    if (isUsed[other])
                    {
                        continue;
                    }

                    var cost = CostOf(rowOf[column] - 1, other - 1) - rowPrices[rowOf[column]] - columnPrices[other];
                    if (cost < low[other])
                    {
                        (low[other], comesFrom[other]) = (cost, column);
                    }

                    if (low[other] < step)
                    {
                        (step, nearest) = (low[other], other);
                    }
                }

                for (var other = 0; other <= size; other++)
                {
                    if (isUsed[other])
                    {
                        rowPrices[rowOf[other]] += step;
                        columnPrices[other] -= step;
                    }
                    else
                    {
                        low[other] -= step;
                    }
                }

                column = nearest;
            }
            while (rowOf[column] != 0);

            for (; column != 0; column = comesFrom[column])
            {
                rowOf[column] = rowOf[comesFrom[column]];
            }
        }

        var columnOf = Enumerable.Repeat(-1, weights.Length).ToArray();
        for (var column = 1; column <= columns; column++)
        {
            if (rowOf[column] <= weights.Length && weights[rowOf[column] - 1][column - 1] > 0)
            {
                columnOf[rowOf[column] - 1] = column - 1;
            }
        }

        return columnOf;
    }
}
