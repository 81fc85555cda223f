using System.Text;
using Netvaerk.GraphQL.Judge;

// Documents may be nested thousands of levels deep, and here no limit may refuse them: the work is done where the stack is large.
const int StackSize = 1 << 29;

using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
using var output = Console.OpenStandardOutput();
var judge = new Judge();
var worker = new Thread(Run, StackSize);
worker.Start();
worker.Join();
return 0;

void Run()
{
    while (ReadLine(input) is { } line)
    {
        output.Write(judge.Answer(line));
        output.Write("\n"u8);
        output.Flush();
    }
}

// A line ends with LF only: CR belongs to the line.
static string? ReadLine(StreamReader input)
{
    var line = new StringBuilder();
    int c;
    while ((c = input.Read()) >= 0 && c != '\n')
        line.Append((char)c);
    return c < 0 && line.Length == 0 ? null : line.ToString();
}
